package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that a filter lets through.
 *
 * @param node the row
 * @param kept those of its children that are let through; null for all of them, unfiltered
 * @param open whether it is shown open because something below it matches
 */
public record KeptRow(ParameterNode node, @Nullable List<KeptRow> kept, boolean open) {}
