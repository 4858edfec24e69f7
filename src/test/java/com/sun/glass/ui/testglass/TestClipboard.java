package com.sun.glass.ui.testglass;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.SystemClipboard;
import java.util.HashMap;
import java.util.Objects;

/**
 * A clipboard that stays inside the JVM and is empty, not null, before the first copy. Putting
 * something into that of drag-and-drop starts the drag.
 */
final class TestClipboard extends SystemClipboard {
  TestClipboard(String name) {
    super(name);
  }

  @Override
  protected boolean isOwner() {
    return true;
  }

  @Override
  public String[] getMimeTypes() {
    return Objects.requireNonNullElseGet(super.getMimeTypes(), () -> new String[0]);
  }

  @Override
  protected void pushToSystem(HashMap<String, Object> data, int actions) {
    if (getName().equals(Clipboard.DND)) {
      actionPerformed(TestGlassApplication.robot().dragAndDrop(actions));
    }
  }

  @Override
  protected void pushTargetActionToSystem(int action) {}

  @Override
  protected Object popFromSystem(String mimeType) {
    return null;
  }

  @Override
  protected int supportedSourceActionsFromSystem() {
    return Clipboard.ACTION_NONE;
  }

  @Override
  protected String[] mimesFromSystem() {
    return new String[0];
  }
}
