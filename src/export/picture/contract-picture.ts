import { describeBurnDown } from '../../components/charts/burn-down-reading.js';
import type { ContractWording } from '../../components/charts/contract-words.js';
import type { ContractReport } from '../../data/credits/contract-report.js';
import { contractBlock } from './contract-block.js';
import { framedPicture, type PictureFrame, roomIn } from './framed-picture.js';
import type { Picture } from './picture.js';
import type { Measure } from './text-width.js';

const WIDTH = 960;

/** Where a contract stands, as a picture of its own. */
export function contractPicture(
  report: ContractReport,
  wording: ContractWording,
  frame: Omit<PictureFrame, 'description'>,
  measure: Measure,
): Picture {
  const kit = { wording, measure, width: roomIn(WIDTH) };
  const description = describeBurnDown(report, wording);
  return framedPicture({ ...frame, description }, contractBlock(report, kit), kit);
}
