import { readFileSync } from 'node:fs';

/**
 * Calls back once a process has used so much processor time, in milliseconds, from now on. A busy machine thus makes nothing
 * late that is quick. Returns what calls it off.
 */
export function afterProcessorTime(pid: number, milliseconds: number, callBack: () => void): () => void {
  const begun = processorTimeOf(pid);
  const look = (): void => {
    const left = milliseconds - (processorTimeOf(pid) - begun);
    if (left <= 0) callBack();
    else timer = setTimeout(look, Math.max(left, 20));
  };
  let timer = setTimeout(look, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * User and system time of a process: fields 14 and 15 of /proc/<pid>/stat (proc(5)), in hundredths of a second; the name in
 * field 2 may hold spaces. Where there is no such file, the clock has to do.
 */
function processorTimeOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return performance.now();
  }
}
