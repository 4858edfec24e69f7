package io.github.mwinspector.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of windows. Its methods can take an {@link FxDriver}; a test also fails when the FX thread
 * was held or threw, because a user would have seen a frozen window or a half-done action.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FxExtension.class)
public @interface FxTest {}
