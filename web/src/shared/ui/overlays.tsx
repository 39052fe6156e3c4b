import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { buttonLook } from './button';

const backdrop =
  'fixed inset-0 z-40 bg-[oklch(0.1_0.01_275/0.6)] transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0';

interface ConfirmProps {
  trigger: ReactElement;
  title: string;
  children: ReactNode;
  verb: string;
  onConfirm: () => void;
}

/** Asks once before something that cannot be taken back. */
export function Confirm({ trigger, title, children, verb, onConfirm }: ConfirmProps) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={trigger} />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdrop} />
        <AlertDialog.Popup className="card fixed top-1/2 left-1/2 z-50 flex w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 flex-col gap-3 p-5 transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0">
          <AlertDialog.Title className="text-base">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-faint">{children}</AlertDialog.Description>
          <div className="mt-2 flex justify-end gap-2">
            <AlertDialog.Close className={buttonLook()}>Keep as it is</AlertDialog.Close>
            <AlertDialog.Close className={buttonLook({ kind: 'danger' })} onClick={onConfirm}>
              {verb}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

interface DrawerProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** A sheet at the right edge; on a phone it fills the screen. */
export function Drawer({ open, onClose, title, children }: DrawerProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(wanted) => !wanted && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdrop} />
        <Dialog.Popup
          data-testid="drawer"
          className="fixed inset-y-0 right-0 z-50 flex w-full flex-col overflow-y-auto border-l border-line bg-surface-1 transition-[opacity,transform] duration-150 data-[ending-style]:translate-x-6 data-[ending-style]:opacity-0 data-[starting-style]:translate-x-6 data-[starting-style]:opacity-0 sm:w-[27rem]"
        >
          <div className="sticky top-0 flex items-center justify-between gap-3 border-b border-line bg-surface-1 px-5 py-3">
            <Dialog.Title className="text-base">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="inline-flex size-10 items-center justify-center rounded-control text-faint hover:bg-surface-2 hover:text-strong"
            >
              <X aria-hidden="true" className="size-4" />
            </Dialog.Close>
          </div>
          <div className="flex flex-col gap-5 p-5">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface WindowProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** A window in the middle, also above a drawer; on a phone it fills the screen. */
export function Window({ open, onClose, title, children }: WindowProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(wanted) => !wanted && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdrop.replace('z-40', 'z-50')} forceRender />
        <Dialog.Popup
          data-testid="window"
          className="fixed inset-0 z-50 flex flex-col overflow-y-auto bg-surface-1 transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[min(52rem,calc(100dvh-2rem))] sm:w-[min(46rem,calc(100vw-2rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card sm:border sm:border-line"
        >
          <div className="sticky top-0 z-10 flex items-center justify-between gap-3 border-b border-line bg-surface-1 px-5 py-3">
            <Dialog.Title className="text-base">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="inline-flex size-10 items-center justify-center rounded-control text-faint hover:bg-surface-2 hover:text-strong"
            >
              <X aria-hidden="true" className="size-4" />
            </Dialog.Close>
          </div>
          <div className="flex flex-col gap-5 p-5">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
