package io.github.mwinspector.view.part;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The numbers from 0, as a list that holds none of them. */
final class SegmentList extends AbstractList<Integer> implements RandomAccess {
  private final int size;

  SegmentList(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return index;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int indexOf(Object wanted) {
    return wanted instanceof Integer index && index >= 0 && index < size ? index : -1;
  }
}
