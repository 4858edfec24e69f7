package io.github.mwinspector.testing;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link FxTest}: hands out the driver, cleans up, and reports stalls and FX errors. */
final class FxExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  @Override
  public void beforeEach(ExtensionContext context) {
    FxDriver driver = FxDriver.start();
    driver.takeErrors();
    driver.watchdog().takeStalls();
    driver.watchdog().resume();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    FxDriver driver = FxDriver.start();
    driver.watchdog().pause();
    if (context.getExecutionException().isPresent()) {
      String name = context.getRequiredTestClass().getSimpleName() + '.' + context.getDisplayName();
      context.publishReportEntry("picture", driver.pictureOfFailure(name).toString());
    }
    driver.closeAllWindows();
    judge(driver.watchdog().takeStalls(), driver.takeErrors());
  }

  /** Fails when the FX thread was held too long or threw, with the stacks to find the place. */
  static void judge(List<FxWatchdog.Stall> stalls, List<Throwable> errors) {
    if (stalls.isEmpty() && errors.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder();
    stalls.forEach(stall -> message.append(stall).append('\n'));
    errors.forEach(
        error -> message.append("uncaught on the FX thread: ").append(error).append('\n'));
    AssertionError failure = new AssertionError(message.toString());
    errors.forEach(failure::addSuppressed);
    throw failure;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FxDriver.class;
  }

  @Override
  public FxDriver resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return FxDriver.start();
  }
}
