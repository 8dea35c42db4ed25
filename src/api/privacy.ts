import { ErasePerson, ExportPerson } from '@/domain/commands/person';
import { erasePerson } from '@/use-cases/privacy/erase-person';
import { exportPerson } from '@/use-cases/privacy/export-person';
import { command, router } from './trpc';

export const privacy = router({
  exportPerson: command(ExportPerson, exportPerson),
  erasePerson: command(ErasePerson, erasePerson),
});
