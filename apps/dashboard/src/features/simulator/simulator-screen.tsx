import { MessagesSquare, Plus } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../../components/ui/button.tsx';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { PatientList } from './patient-list.tsx';
import { Phone } from './phone.tsx';
import { simulatorTexts } from './texts/simulator.ts';
import { useInventedPatients } from './use-invented-patients.ts';

/** Telephones of invented patients, to see Cora at work without a real one. */
export function SimulatorScreen() {
  const words = useTexts(simulatorTexts);
  const { patients, index, select, add, heard } = useInventedPatients();
  const current = patients[index];
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <section className="flex shrink-0 flex-col gap-3 border-line border-b p-4 lg:w-80 lg:gap-5 lg:border-r lg:border-b-0 lg:p-5">
        <div>
          <h1 className="font-semibold text-lg tracking-tight">{words.title}</h1>
          <p className="mt-1 hidden text-ink-soft sm:block">{words.intro}</p>
        </div>
        <PatientList patients={patients} index={index} onSelect={select} />
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={add}>
            <Plus aria-hidden="true" />
            {words.newPatient}
          </Button>
          {current?.conversationId && (
            <Link
              to={paths.conversation(current.conversationId)}
              className="inline-flex h-8 items-center gap-1.5 rounded-lg px-3 font-medium text-[0.8125rem] text-accent-text hover:bg-hover"
            >
              <MessagesSquare aria-hidden="true" className="size-4" />
              {words.openInInbox}
            </Link>
          )}
        </div>
      </section>
      <div className="flex min-h-0 flex-1 items-center justify-center lg:p-6">
        {current && <Phone key={current.phone} patient={current} heard={heard} />}
      </div>
    </div>
  );
}
