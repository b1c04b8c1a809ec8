import type { CommonTexts } from '../common-texts.js';

/** What all models call the same, in Japanese. */
export const common: CommonTexts = {
  dimensions: {
    user: ['ユーザー', 'ユーザー'],
    role: ['役割', '役割'],
    outcome: ['結果', '結果'],
    weekday: ['曜日', '曜日'],
    hour: ['時間帯', '時間帯'],
  },
  measures: {
    weeklyActiveUsers: ['アクティブユーザー（7日間）', '期間の終わりまでの7日間に活動したユーザー。'],
    monthlyActiveUsers: ['アクティブユーザー（28日間）', '期間の終わりまでの28日間に活動したユーザー。'],
    userDays: ['延べ利用日数', 'ユーザーが活動した日数。1人を1日につき1回数えます。'],
    dailyActiveUsers: ['1日あたりのアクティブユーザー', '1日に活動したユーザー。期間のうち始まった日の平均です。'],
    monthlyUserDays: ['延べ利用日数（28日間）', '期間の終わりまでの28日間にユーザーが活動した日数。'],
    stickiness: [
      '定着率',
      '期間の終わりまでの28日間のアクティブユーザーに対する、1日あたりの平均アクティブユーザーの割合。',
    ],
  },
};
