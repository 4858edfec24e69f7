package io.github.mwinspector.view.side;

import io.github.mwinspector.view.part.SidePart;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * A page that the side bar offers.
 *
 * @param title its name, above the page and in its button's tooltip
 * @param icon its button
 * @param keys open it from anywhere in the window
 * @param maker makes what it holds when it is opened first: until then it costs nothing
 */
public record SidePage(
    String title, Ikon icon, KeyCombination keys, Supplier<? extends SidePart> maker) {}
