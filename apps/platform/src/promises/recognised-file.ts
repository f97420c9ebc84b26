import type { NationalColumns } from '@xinyong/core';
import type { TableRow } from '../imports/read-table.ts';
import type { Survey } from '../imports/survey-file.ts';

/** A file of national data items (信用承诺及履约践诺信息) whose heading was recognised. */
export interface RecognisedFile extends Survey {
  readonly columns: NationalColumns;
  /** Its records without the heading, as often as they are asked for; throws the refusal of the whole file. */
  readonly rows: () => AsyncIterable<TableRow>;
}
