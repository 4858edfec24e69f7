import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that JavaFX can show, timed as StartTimes does; ends at once. */
public final class Hello {
  public static void main(String[] args) {
    Platform.startup(Hello::show);
  }

  private static void show() {
    Stage stage = new Stage();
    Scene scene = new Scene(new Label("Hello, world"), 1280, 800);
    stage.setScene(scene);
    stage.setOnShown(
        _ ->
            scene.addPostLayoutPulseListener(
                new Runnable() {
                  private int frames;

                  @Override
                  public void run() {
                    frames++;
                    if (frames == 3) {
                      System.out.println("first-frame " + System.currentTimeMillis());
                      Platform.runLater(Platform::exit);
                    } else {
                      Platform.requestNextPulse();
                    }
                  }
                }));
    stage.show();
    Platform.requestNextPulse();
  }
}
