package io.github.mwinspector.testing;

import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.view.part.NeedForms;
import io.github.mwinspector.view.part.SidePart;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Forms of needs with a single button, by which a person has done their part. */
public final class HeldForms implements NeedForms {
  /** What every form's button says. */
  public static final String DONE = "I did my part";

  /** The needs that stand on the screen. JavaFX thread only. */
  public final List<Need> shown = new ArrayList<>();

  @Override
  public SidePart of(Need need, Runnable met) {
    Button done = new Button(DONE);
    done.setOnAction(_ -> met.run());
    shown.add(need);
    return new SidePart() {
      @Override
      public Region node() {
        return done;
      }

      @Override
      public void focusFirst() {
        done.requestFocus();
      }

      @Override
      public void dispose() {
        shown.remove(need);
      }
    };
  }
}
