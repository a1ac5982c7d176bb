package io.cordon.job.containers;

import io.cordon.job.containers.ContainerEvent.Change;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import java.util.ArrayList;
import java.util.List;

/** The events that an activity, with what the file ledger knows, means for containers. */
public final class ContainerEvents {
  private ContainerEvents() {}

  /** Whether a file with this label is counted. */
  public static boolean isLabelled(Label label) {
    return label.isKnown() && label.rank() != 0;
  }

  /** The container itself has this exposure now. */
  public static List<ContainerEvent> ofContainer(Activity activity, FileExposure exposure) {
    List<ContainerEvent> events = new ArrayList<>(2);
    String own = ContainerKeys.inTenant(activity, ContainerKeys.own(activity));
    events.add(new ContainerEvent(own, Change.EXPOSURE, activity, exposure));
    String share = ContainerKeys.share(activity);
    if (share != null) {
      String key = ContainerKeys.inTenant(activity, share);
      events.add(new ContainerEvent(key, Change.EXPOSURE, activity, exposure));
    }
    return events;
  }

  /**
   * A labelled file is in other containers than before, or they should know it anew.
   *
   * @param before the containers of the file with a label before; empty where it had none
   * @param after the same now
   * @param changed whether its label or name changed
   */
  public static List<ContainerEvent> ofFile(
      Activity activity, List<String> before, List<String> after, boolean changed) {
    List<ContainerEvent> events = new ArrayList<>();
    for (String key : before) {
      if (!after.contains(key)) {
        events.add(event(activity, key, Change.LEFT));
      }
    }
    for (String key : after) {
      if (changed || !before.contains(key)) {
        events.add(event(activity, key, Change.ENTERED));
      }
    }
    boolean inherits =
        activity.verb() == Verb.INHERIT
            && isLabelled(activity.file().label())
            && ExposedContents.givesOutside(activity.share());
    String share = inherits ? ContainerKeys.share(activity) : null;
    if (share != null) {
      events.add(event(activity, share, Change.ENTERED));
    }
    return events;
  }

  private static ContainerEvent event(Activity activity, String key, Change change) {
    return new ContainerEvent(ContainerKeys.inTenant(activity, key), change, activity, null);
  }
}
