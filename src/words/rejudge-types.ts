import type { OutcomeMove } from '../domain/again.js';
import type { Verdict } from '../domain/outcome.js';

export interface RejudgeWords {
  nothing: string;
  judged(profiles: number, seconds: number): string;
  unmoved: string;
  moved(verdicts: number, profiles: number): string;
  from(from: Verdict, to: Verdict, profiles: number): string;
  why: string;
  by(by: string, because: OutcomeMove['because'], profiles: number): string;
  completed(pictures: number): string;
  lost(pictures: number): string;
}
