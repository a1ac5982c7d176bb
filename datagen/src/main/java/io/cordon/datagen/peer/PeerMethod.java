package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.Activity;
import java.util.List;

/** A method of detection that reads activities in order of event time and raises alerts. */
public interface PeerMethod {

  /** For tables, for example {@code rolling z-score}. */
  String title();

  /** One sentence on what it does, with its parameters, at whatever setting. */
  String description();

  void see(Activity activity);

  /** All alerts, at the end of the log; the higher the score, the surer. */
  List<Alert> alerts();
}
