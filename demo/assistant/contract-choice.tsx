import { useId, useState } from 'react';
import { useUsageContext } from 'tallyboard';
import { type ContractDesk, STANDINGS } from './contract-desk.js';

/** For the reader of the demo: how the contract of this customer stands. */
export function ContractChoice({ desk }: { desk: ContractDesk }) {
  const id = useId();
  const { refresh } = useUsageContext();
  const [standing, setStanding] = useState(desk.standing);
  return (
    <p>
      <label htmlFor={id}>Contract of this customer</label>
      <select
        id={id}
        value={standing.id}
        onChange={(event) => {
          desk.choose(event.target.value);
          setStanding(desk.standing);
          refresh();
        }}
      >
        {STANDINGS.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
    </p>
  );
}
