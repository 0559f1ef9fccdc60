import { notifications } from '@mantine/notifications';

/** Says what happened, with a way back for as long as the words stand (ui.md 7: ten seconds). */
export function toastWithUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
    message: (
      <>
        {message}{' '}
        <button
          type="button"
          className="lnk"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Hoàn tác
        </button>
      </>
    ),
  });
}
