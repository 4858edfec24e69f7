package com.sun.glass.ui.testglass;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/**
 * The windowing platform of the tests: JavaFX's own Headless with what it gets wrong put right.
 * JavaFX finds this class by its name when {@code glass.platform} is {@code TestGlass}.
 */
public final class TestGlassPlatformFactory extends HeadlessPlatformFactory {
  @Override
  public Application createApplication() {
    return new TestGlassApplication();
  }

  @Override
  public ClipboardDelegate createClipboardDelegate() {
    return TestClipboard::new;
  }
}
