import { Dialog } from '@base-ui/react/dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImagePlus, Trash2 } from 'lucide-react';
import { useEffect, useId, useState, type ClipboardEvent, type DragEvent } from 'react';
import type { Attachment } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew } from '@/shared/api/queries';
import { Button, buttonLook, IconButton } from '@/shared/ui/button';
import { Failure } from '@/shared/ui/states';

const kinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
const mostBytes = 8 * 1024 * 1024;
const graceMillis = 6_000;

export const pictureAddress = (attachmentId: string) =>
  `/api/v1/attachments/${encodeURIComponent(attachmentId)}`;

/** Why a file is not even sent; the server looks at its content. */
export function unfit(file: File): string | undefined {
  if (!kinds.includes(file.type)) return `${file.name}: only PNG, JPEG, WebP and GIF can be kept.`;
  if (file.size > mostBytes) return `${file.name}: larger than 8 MB.`;
  return undefined;
}

const filesOf = (list: FileList | undefined) => [...(list ?? [])];

interface PicturesProps {
  entryId: string;
  attachments: Attachment[];
}

/** Pictures beside an entry: dropped, pasted or picked, each with what became of it. */
export function Pictures({ entryId, attachments }: PicturesProps) {
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        const form = new FormData();
        form.set('file', file);
        await api.post<Attachment>(`/journal-entries/${entryId}/attachments`, form);
      }
    },
    onSettled: () => askAnew(queries, ['journal']),
  });
  const take = (files: File[]) => {
    if (files.length === 0 || send.isPending) return;
    setRefused(files.map(unfit).filter((why) => why !== undefined));
    const fit = files.filter((file) => unfit(file) === undefined);
    if (fit.length > 0) send.mutate(fit);
    else send.reset();
  };
  const dropped = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    take(filesOf(e.dataTransfer.files));
  };
  const pasted = (e: ClipboardEvent) => take(filesOf(e.clipboardData.files));
  return (
    // Dropping and pasting are shortcuts; the file picker inside does the same by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label="Pictures"
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      onPaste={pasted}
      className={`flex flex-col gap-3 rounded-card ${over ? 'bg-accent-soft outline-2 outline-offset-4 outline-accent' : ''}`}
    >
      {attachments.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {attachments.map((each) => (
            <Thumbnail key={each.attachmentId} picture={each} />
          ))}
        </ul>
      )}
      <Picker busy={send.isPending} onFiles={take} />
      <p role="status" className="text-xs text-faint empty:hidden">
        {send.isPending && sendingWords(send.variables)}
      </p>
      {refused.length > 0 && (
        <ul role="alert" className="flex flex-col gap-1 text-xs text-danger">
          {refused.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {send.isError && <Failure error={send.error} compact />}
    </div>
  );
}

const sendingWords = (files: File[]) =>
  files.length === 1 ? `Keeping ${files[0]?.name} …` : `Keeping ${files.length} pictures …`;

function Picker({ busy, onFiles }: { busy: boolean; onFiles: (files: File[]) => void }) {
  const id = useId();
  return (
    <div>
      <input
        id={id}
        type="file"
        multiple
        accept={kinds.join(',')}
        disabled={busy}
        className="peer sr-only"
        onChange={(e) => {
          onFiles(filesOf(e.target.files ?? undefined));
          e.target.value = '';
        }}
      />
      <label
        htmlFor={id}
        title="Or drop or paste one here"
        className={`${buttonLook({ size: 'small' })} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
      >
        <ImagePlus aria-hidden="true" className="size-4" />
        Add pictures
      </label>
    </div>
  );
}

/** Removing waits a moment, so that it can be taken back. */
function Thumbnail({ picture }: { picture: Attachment }) {
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => api.delete(`/attachments/${picture.attachmentId}`),
    onSettled: () => askAnew(queries, ['journal']),
    onError: () => setLeaving(false),
  });
  useEffect(() => {
    if (!leaving) return;
    const wait = setTimeout(() => mutate(), graceMillis);
    return () => clearTimeout(wait);
  }, [leaving, mutate]);
  if (leaving)
    return (
      <li className="flex h-24 w-32 flex-col items-center justify-center gap-1 rounded-card border border-dashed border-line text-xs text-faint">
        <span role="status">Removed</span>
        <Button size="small" kind="bare" busy={isPending} onClick={() => setLeaving(false)}>
          Undo
        </Button>
      </li>
    );
  return (
    <li className="group relative flex flex-col gap-1">
      <Enlarged picture={picture} />
      <IconButton
        label={`Remove ${picture.name}`}
        onClick={() => setLeaving(true)}
        className="absolute! top-1 right-1 size-8! bg-surface-1 text-normal"
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </IconButton>
      {error && <Failure error={error} compact />}
    </li>
  );
}

function Enlarged({ picture }: { picture: Attachment }) {
  const address = pictureAddress(picture.attachmentId);
  return (
    <Dialog.Root>
      <Dialog.Trigger
        aria-label={`Enlarge ${picture.name}`}
        className="h-24 w-32 overflow-hidden rounded-card border border-line bg-surface-2"
      >
        <img src={address} alt="" loading="lazy" className="size-full object-cover" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.1_0.01_275/0.8)]" />
        <Dialog.Popup className="fixed inset-4 z-50 flex flex-col items-center justify-center gap-3 lg:inset-10">
          <Dialog.Title className="sr-only">{picture.name}</Dialog.Title>
          <img
            src={address}
            alt={picture.name}
            className="max-h-[calc(100%-4rem)] max-w-full rounded-card object-contain"
          />
          <Dialog.Close className={buttonLook()}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
