import { createContext, useCallback, useContext, useRef, useState } from 'react';
import type { RoomSummary } from '#workflows/roomSummary';
import { type OfferedAct, type Opened, type Problem, type RoomOpened, actAgain, openLink } from '../server.ts';

export interface RoomState {
  readonly link: RoomOpened;
  readonly room: RoomSummary;
  /** The act of this name, when its holder may do it now. */
  may(name: string): OfferedAct | undefined;
  /** Performs it; answers what stood in the way. */
  act(name: string, input: object): Promise<Problem | undefined>;
  readonly pending: boolean;
  /** Said aloud: done, or that the room has changed. */
  readonly told: 'done' | 'changed' | undefined;
}

export const isRoom = (link: Opened): link is RoomOpened => 'room' in link.summary;

/** The room as it is now, and its acts: each answer brings the room as it is afterwards. */
export function useRoomState(token: string | undefined, first: RoomOpened): RoomState {
  const [link, setLink] = useState(first);
  const [pending, setPending] = useState(false);
  const [told, setTold] = useState<RoomState['told']>();
  const inFlight = useRef(false);

  const act = useCallback(
    async (name: string, input: object): Promise<Problem | undefined> => {
      // A double tap is one act: the second comes before the page has drawn that the first is on its way.
      if (inFlight.current) return undefined;
      inFlight.current = true;
      setPending(true);
      setTold(undefined);
      const { value, problem } = await actAgain(token, link.opened, { act: name, version: link.version, input });
      let moved: RoomOpened | undefined = value?.room;
      if (problem && !['INVALID', 'UNREACHABLE', 'SIGNED_OUT'].includes(problem.code)) {
        const again = await openLink(token);
        if (again.value && isRoom(again.value)) moved = again.value;
      }
      if (moved) setLink(moved);
      setTold(value ? 'done' : problem?.code === 'STALE' ? 'changed' : undefined);
      inFlight.current = false;
      setPending(false);
      return problem?.code === 'STALE' ? undefined : problem;
    },
    [token, link],
  );
  const may = (name: string) => link.acts.find((one) => one.name === name && one.refused === null);
  return { link, room: link.summary, may, act, pending, told };
}

export const RoomContext = createContext<RoomState | undefined>(undefined);

/** The room that this page shows. */
export function useRoom(): RoomState {
  const room = useContext(RoomContext);
  if (!room) throw new Error('Nothing of a room is shown outside of it');
  return room;
}
