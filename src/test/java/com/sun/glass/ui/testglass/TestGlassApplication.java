package com.sun.glass.ui.testglass;

import com.sun.glass.ui.CommonDialogs.ExtensionFilter;
import com.sun.glass.ui.CommonDialogs.FileChooserResult;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import java.io.File;

/**
 * Keeps Headless's event loop, timers and pixels; gives it a screen of any size, one pointer and
 * keyboard, a stacking order, and answers where Headless throws.
 */
final class TestGlassApplication extends HeadlessApplication {
  private static final String[] SCREEN =
      System.getProperty("testglass.screen", "1600x1200").split("x");

  private final Desktop desktop = new Desktop();
  private final TestRobot robot = new TestRobot(desktop);
  private final Screen[] screens = {
    screen(Integer.parseInt(SCREEN[0]), Integer.parseInt(SCREEN[1]))
  };

  private static Screen screen(int w, int h) {
    return new Screen(0, 32, 0, 0, w, h, 0, 0, w, h, 0, 0, w, h, 100, 100, 1f, 1f, 1f, 1f);
  }

  @Override
  protected Screen[] staticScreen_getScreens() {
    return screens;
  }

  @Override
  public Window createWindow(Window owner, Screen screen, int styleMask) {
    return new TestWindow(desktop, owner, screen, styleMask);
  }

  @Override
  public View createView() {
    return new TestView();
  }

  static TestRobot robot() {
    return ((TestGlassApplication) GetApplication()).robot;
  }

  @Override
  public GlassRobot createRobot() {
    return robot;
  }

  @Override
  public Cursor createCursor(int x, int y, Pixels pixels) {
    return createCursor(Cursor.CURSOR_DEFAULT);
  }

  @Override
  protected void staticCursor_setVisible(boolean visible) {}

  @Override
  protected int _getKeyCodeForChar(char c, int hint) {
    return UsKeyboard.keyFor(c);
  }

  @Override
  protected FileChooserResult staticCommonDialogs_showFileChooser(
      Window owner,
      String folder,
      String filename,
      String title,
      int type,
      boolean multiple,
      ExtensionFilter[] filters,
      int defaultFilter) {
    ExtensionFilter filter = filters == null || filters.length == 0 ? null : filters[defaultFilter];
    return new FileChooserResult(FileAnswers.next(title), filter);
  }

  @Override
  protected File staticCommonDialogs_showFolderChooser(Window owner, String folder, String title) {
    return FileAnswers.next(title).stream().findFirst().orElse(null);
  }

  @Override
  protected void _showDocument(String uri) {
    FileAnswers.opened(uri);
  }
}
