import { useParams } from 'react-router';
import { PatientsScreen } from '../../features/patients/patients-screen.tsx';

/** /pacientes and /pacientes/:patientId */
export function Component() {
  const { patientId = null } = useParams();
  return <PatientsScreen patientId={patientId} />;
}
