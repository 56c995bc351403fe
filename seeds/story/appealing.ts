/** One appeal, from the letter of the decision to what another person made of it. */
import { Readable } from 'node:stream';
import { receive } from '../../server/attachments/store.ts';
import { keepUpload } from '../../server/attachments/uploads.ts';
import type { LinkRow } from '../../server/engine/links.ts';
import type { AppealOutcome } from '#workflows/appealWords';
import { mostEvidence } from '#workflows/appealWords';
import { dayAfter, dayOf } from './calendar.ts';
import { Conduct } from './reproach.ts';
import type { Box } from './stage.ts';

/** A page or a file that somebody joins. */
export interface Evidence {
  readonly page?: string;
  readonly file?: { readonly name: string; readonly text: string };
}

/** A case of conduct whose sanction is appealed against. */
export class Appealing extends Conduct {
  private appeal = 0;

  private sanction = async (): Promise<number> => ((await this.stage.house.database.read('sanctions').where({ conduct_case_id: this.id }).first('id')) as { id: number }).id;

  /** Sends a file through the link of the letter, as its page does. */
  private async joins(record_id: number, { name, text }: NonNullable<Evidence['file']>): Promise<void> {
    const { house } = this.stage;
    const link = (await house.database.read('links').where({ purpose: 'appeal', resource: 'sanctions', record_id }).orderBy('id', 'desc').first()) as LinkRow;
    await keepUpload(house, link, mostEvidence, { ...(await receive(house, Readable.from([Buffer.from(text)]))), name });
  }

  appealed(statement: string, { page, file }: Evidence): this {
    return this.then(async () => {
      const sanction = await this.sanction();
      if (file) await this.joins(sanction, file);
      await this.stage.answers('appeal', 'sanctions', sanction, { statement, ...(page && { links: page }) });
      this.appeal = ((await this.stage.house.database.read('appeals').where({ of_resource: 'sanctions', of_id: sanction }).first('id')) as { id: number }).id;
    });
  }

  given = (box: Box, to: Box): this => this.then(() => this.stage.does(box, 'appeals', this.appeal, 'assign', { staff_id: this.stage.staff[to].id }));

  settled = (box: Box, outcome: AppealOutcome, reasons: string, became: { readonly reduced_to?: string; readonly days?: number } = {}): this =>
    this.then(() =>
      this.stage.does(box, 'appeals', this.appeal, 'decide', {
        outcome, reasons, ...(became.reduced_to && { reduced_to: became.reduced_to }), ...(became.days !== undefined && { ends_on: dayAfter(dayOf(this.stage.agenda.now().getTime()), became.days) }),
      }),
    );
}
