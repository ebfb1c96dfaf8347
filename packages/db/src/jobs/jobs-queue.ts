/** The one queue of jobs, made by a migration. */
export const JOBS_QUEUE = 'jobs';
