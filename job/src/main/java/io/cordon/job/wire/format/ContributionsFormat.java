package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.activity.Activity;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.KeyedContributions;
import java.io.IOException;
import java.util.List;

/**
 * The bytes of an activity on its way to windows; it has a version of its own. Version 2 knows the
 * changes that put the policies in force.
 */
public final class ContributionsFormat extends WireFormat<KeyedContributions> {
  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  @Override
  public Class<KeyedContributions> type() {
    return KeyedContributions.class;
  }

  @Override
  public int version() {
    return 2;
  }

  /** The native ids are those of the activity, but for a burst. */
  @Override
  protected void write(KeyedContributions keyed, WireOutput out) {
    Activity activity = keyed.activity();
    boolean ownIds = activity != null && keyed.eventIds().equals(activity.eventIds());
    out.unsignedByte(bit(0, keyed.groupKey()) | bit(1, activity) | bit(2, ownIds));
    out.textIfThere(keyed.groupKey());
    if (activity != null) {
      ACTIVITIES.writeVersioned(activity, out);
    }
    if (!ownIds) {
      out.texts(keyed.eventIds());
    }
    out.list(keyed.contributions(), WindowParts::write);
  }

  @Override
  protected KeyedContributions read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String groupKey = in.textIf(has(parts, 0));
    Activity activity = has(parts, 1) ? ACTIVITIES.readVersioned(in) : null;
    boolean ownIds = has(parts, 2) && activity != null;
    List<String> eventIds = ownIds ? activity.eventIds() : in.texts();
    List<Contribution> contributions = in.list(WindowParts::contribution);
    return new KeyedContributions(groupKey, activity, eventIds, contributions);
  }
}
