import { useState } from 'react';
import { type InventedPatient, inventPatient } from './invented-patient.ts';

/** The patients one pretends to be, and which of them holds the phone. They last as long as the page. */
export function useInventedPatients() {
  const [patients, setPatients] = useState<readonly InventedPatient[]>(() => [inventPatient(0)]);
  const [index, setIndex] = useState(0);
  const add = () => {
    setPatients([...patients, inventPatient(patients.length)]);
    setIndex(patients.length);
  };
  const heard = (phone: string, conversationId: string | null) =>
    setPatients((all) => all.map((one) => (one.phone === phone ? { ...one, conversationId } : one)));
  return { patients, index, select: setIndex, add, heard };
}
