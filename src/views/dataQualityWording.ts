import type { Contradiction } from '../model/dataQuality/contradictions.ts';
import type { Stale } from '../model/dataQuality/freshness.ts';
import type { Writer } from './writer.ts';

/** What is out of date, or does not fit together, in a sentence. */
export function dataFindingText(writer: Writer, finding: Stale | Contradiction): string {
  const { words, formats, passage } = writer;
  const { quality } = words.relations;
  const what = passage(finding.what).text;
  switch (finding.rule) {
    case 'no-report':
      return quality.noReport(what);
    case 'report-stale':
      return quality.reportStale(what, formats.date(finding.of), formats.date(finding.until));
    case 'plan-stale':
      return quality.planStale(what, formats.date(finding.of), formats.date(finding.until));
    case 'cost-stale':
      return quality.costStale(what, formats.date(finding.of), formats.date(finding.until));
    case 'earned-above-budget':
      return quality.earned(what, formats.money(finding.earned), formats.money(finding.budget));
    case 'done-without-acceptance':
      return quality.unaccepted(what, formats.date(finding.reached));
    case 'report-later-than-data':
      return quality.laterThanData(what, formats.date(finding.told), formats.date(finding.data));
    case 'need-accepted-alone':
      return quality.needAlone(passage(finding.need).text, what);
    case 'settled-without-payment':
      return quality.unpaid(what, formats.money(finding.left));
    case 'paid-but-open':
      return quality.paid(what);
    case 'invoiced-above-order':
      return quality.aboveOrder(what, formats.money(finding.invoiced), formats.money(finding.ordered));
    case 'closed-before-raised':
      return quality.closedEarly(what, formats.date(finding.closed), formats.date(finding.raised));
  }
}
