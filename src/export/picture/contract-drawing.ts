import { describeBurnDown } from '../../components/charts/burn-down-reading.js';
import type { ContractReport } from '../../data/credits/contract-report.js';
import { type ContractKit, contractBlock } from './contract-block.js';
import type { Drawing } from './drawing.js';

/** Where a contract stands, drawn. */
export function contractDrawing(report: ContractReport, kit: ContractKit): Drawing {
  const description = describeBurnDown(report, kit.wording);
  return { ...contractBlock(report, kit), width: kit.width, description, notes: [] };
}
