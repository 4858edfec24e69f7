package io.github.mwinspector.lookup;

import io.github.mwinspector.browse.Page;

/** What asking for a page has to say at one moment: how far it is, what came, or why not. */
public sealed interface BrowseStep permits LookupProgress, LookupFailure, BrowseStep.Brought {
  /**
   * The page is there.
   *
   * @param page the whole of it
   */
  record Brought(Page page) implements BrowseStep {}
}
