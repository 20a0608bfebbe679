/** The monthly report for machines: the model itself, checked against its schema (docs/schema/report-1.json). */
import { type MonthlyReport, monthlyReportSchema } from './model.js';

/** Ends with a line break. What is no report throws. */
export const renderMonthlyJson = (model: MonthlyReport): string =>
  `${JSON.stringify(monthlyReportSchema.parse(model), null, 2)}\n`;
