import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping, CsvPreview } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { FileImport } from './file-import';
import { SavedMappings } from './saved-mappings';

const importId = '01KAJ800000000000000000001';
const answers = `/trades/import/csv/${importId}/answers`;

const nothing = {
  importId,
  fileName: 'odd.csv',
  broker: 'generic',
  timezone: 'UTC',
  zoneStated: true,
  total: 0,
  new: 0,
  duplicate: 0,
  similar: 0,
  changed: 0,
  failed: 0,
  firstRows: [],
  errors: [],
};

const unknown: CsvPreview = {
  ...nothing,
  format: 'unknown',
  formatName: 'Unknown format',
  unknown: {
    columns: ['When', 'What', 'Way', 'Much', 'At'],
    withoutHeader: false,
    rows: [['05.03.2024 14:30', 'SAP', 'K', '10', '152,4']],
    words: [{ column: 'Way', words: ['K', 'V', 'D'] }],
    guess: { time: 'When', symbol: 'What', side: 'Way', quantity: 'Much', buy: ['K'], sell: [] },
  },
};

const mapped: CsvPreview = {
  ...nothing,
  format: 'mapped-1',
  formatName: 'odd',
  mappingName: 'odd',
  total: 2,
  new: 2,
  failed: 1,
  errors: [{ line: 7, message: 'vier in the column Much is not a number.' }],
};

const mapping: ColumnMapping = {
  name: 'odd',
  header: ['When', 'What', 'Way', 'Much', 'At'],
  withoutHeader: false,
  columns: { time: 'When', symbol: 'What', side: 'Way', quantity: 'Much', price: 'At' },
  buy: ['K'],
  sell: ['V'],
  decimal: 'comma',
};

async function choose() {
  const server = serve({
    'POST /trades/import/csv': { body: unknown },
    [`POST ${answers}`]: { body: mapped },
    'POST /column-mappings': {
      status: 201,
      body: { mappingId: importId, mapping, at: '2026-11-21T10:00:00Z' },
    },
    'GET /column-mappings': { body: { mappings: [] } },
  });
  const view = show(<FileImport brokers={[]} />);
  const file = new File(['x'], 'odd.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText('Choose a CSV file'), file);
  await screen.findByRole('form', { name: 'Columns of the file' });
  return { server, ...view };
}

const column = (name: string) => screen.getByLabelText(name, { selector: 'select' });

describe('a file that nobody knows', () => {
  it('shows its top and guesses what it can', async () => {
    const { container } = await choose();
    const top = within(screen.getByRole('region', { name: 'Top of the file' }));
    expect(top.getByRole('cell', { name: '152,4' })).toBeInTheDocument();
    expect(column('Time')).toHaveValue('When');
    expect(column('Price')).toHaveValue('');
    expect(screen.getByRole('button', { name: 'Show the fills' })).toBeDisabled();
    expect(await faults(container)).toEqual([]);
  });

  it('is read by the columns I name, and what it gives is shown beside them', async () => {
    const { server, container } = await choose();
    await userEvent.selectOptions(column('Price'), 'At');
    await userEvent.selectOptions(column('V'), 'Sell');
    await userEvent.selectOptions(column('Decimals'), 'comma');
    await userEvent.click(screen.getByRole('button', { name: 'Show the fills' }));
    expect(await screen.findByRole('button', { name: 'Import 2 fills' })).toBeEnabled();
    expect(server.to('POST', answers)[0]?.body).toEqual({ mapping });
    expect(screen.getByText(/vier in the column Much/)).toBeInTheDocument();
    expect(column('Price')).toHaveValue('At');
    expect(await faults(container)).toEqual([]);
  });

  it('keeps the mapping under a name', async () => {
    const { server } = await choose();
    await userEvent.selectOptions(column('Price'), 'At');
    await userEvent.selectOptions(column('V'), 'Sell');
    await userEvent.selectOptions(column('Decimals'), 'comma');
    await userEvent.click(screen.getByRole('button', { name: 'Show the fills' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Save the mapping' }));
    expect(await screen.findByText(/^Saved as odd/)).toBeInTheDocument();
    expect(server.to('POST', '/column-mappings')[0]?.body).toEqual(mapping);
  });

  it('asks for the words again when another column holds the side', async () => {
    await choose();
    expect(column('K')).toHaveValue('buy');
    await userEvent.selectOptions(column('Side (optional)'), 'None');
    expect(screen.queryByLabelText('K')).not.toBeInTheDocument();
  });
});

describe('saved mappings', () => {
  it('are renamed, deleted, and brought back', async () => {
    let mappings = [{ mappingId: importId, mapping, at: '2026-11-21T10:00:00Z' }];
    const kept = mappings;
    const server = serve({
      'GET /column-mappings': () => ({ body: { mappings } }),
      [`PATCH /column-mappings/${importId}`]: {
        status: 400,
        body: problem('validation', 400, {
          errors: [{ pointer: '/name', message: 'Another mapping has this name already.' }],
        }),
      },
      [`DELETE /column-mappings/${importId}`]: () => {
        mappings = [];
        return { status: 204 };
      },
      'POST /column-mappings': () => {
        mappings = kept;
        return { status: 201, body: kept[0] };
      },
    });
    const { container } = show(<SavedMappings />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rename odd' }));
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    expect(await screen.findByText(/has this name already/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Delete odd' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.to('POST', '/column-mappings')[0]?.body).toEqual(mapping));
    expect(await screen.findByRole('button', { name: 'Delete odd' })).toBeInTheDocument();
    expect(await faults(container)).toEqual([]);
  });
});
