package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.identity.StableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** What is emitted of the labelled files in an exposed container: pure functions. */
final class ExposedContents {
  /** Names that a finding shows. */
  private static final int MOST_NAMES = 5;

  private static final String UNNAMED = "a folder that the log does not name";

  private static final Comparator<String> LAST_NAME_FIRST = Comparator.reverseOrder();

  private ExposedContents() {}

  /**
   * @param files the labelled files
   * @param beyond how many more are only counted
   */
  static Contents of(Iterable<CloudFile> files, long beyond) {
    long count = beyond;
    long ofHighest = 0;
    Label highest = Label.UNKNOWN;
    PriorityQueue<String> names = new PriorityQueue<>(LAST_NAME_FIRST);
    for (CloudFile file : files) {
      count++;
      int order = compare(file.label(), highest);
      if (order > 0) {
        highest = file.label();
        ofHighest = 0;
        names.clear();
      }
      if (order >= 0) {
        ofHighest++;
        names.add(file.caption());
      }
      if (names.size() > MOST_NAMES) {
        names.poll();
      }
    }
    return new Contents(count, highest, ofHighest, names.stream().sorted().toList());
  }

  /** By rank; labels that cannot be compared are in the order of their names, below all others. */
  static int compare(Label one, Label other) {
    int order = Integer.compare(one.rank(), other.rank());
    boolean same = order == 0 && one.caption().equals(other.caption());
    return order != 0 || same || one.isRanked()
        ? order
        : !other.isKnown() ? 1 : one.caption().compareTo(other.caption());
  }

  /** Whether the activity gives people outside access. */
  static boolean sharesOutside(Activity activity) {
    return activity.verb() == Verb.SHARE && givesOutside(activity.share());
  }

  /** Whether those who get access are people outside. */
  static boolean givesOutside(Share share) {
    Stream<Affiliation> recipients = share.recipients().stream().map(Recipient::affiliation);
    return ContainerExposure.isOutside(Exposure.of(share.audience()))
        || recipients.anyMatch(
            known -> known == Affiliation.EXTERNAL || known == Affiliation.PARTNER);
  }

  /**
   * The exposure of the contents as an activity on the container: by whoever shared it or brought
   * the last file into it, with both as evidence.
   */
  static Activity activity(ContainerState state, Contents contents) {
    Activity share = state.exposedBy();
    Activity trigger = state.latest();
    FileExposure exposure = state.exposure();
    List<String> eventIds =
        Stream.concat(share.eventIds().stream(), trigger.eventIds().stream()).distinct().toList();
    CloudFile container = share.file().withExposure(exposure.file().exposure(), exposure.since());
    return trigger.toBuilder()
        .id(StableId.of("exposed contents", share.act(), trigger.act()))
        .eventIds(eventIds)
        .correlationId(null)
        .verb(Verb.EXPOSE)
        .file(container)
        .share(share.share())
        .labelChange(null)
        .labelBefore(null)
        .contents(contents)
        .emission(emission(trigger))
        .build();
  }

  /** What history exposes is history. */
  private static Emission emission(Activity by) {
    return by.emission().isHistory() ? Emission.HISTORY : Emission.FIRST;
  }

  /**
   * The same for files that inherit of a share whose own record never came: an activity of whoever
   * shared them, on a folder without id.
   */
  static Activity ofUnnamedFolder(Activity inherited, Contents contents) {
    Exposure exposure =
        Exposure.of(inherited.share().audience())
            .greatest(inherited.file().exposure())
            .greatest(Exposure.EXTERNAL);
    CloudFile folder = CloudFile.builder().name(UNNAMED).kind(FileKind.FOLDER).build();
    return inherited.toBuilder()
        .id(StableId.of("exposed contents", inherited.id()))
        .correlationId(null)
        .verb(Verb.EXPOSE)
        .file(folder.withExposure(exposure, inherited.time()))
        .contents(contents)
        .emission(emission(inherited))
        .build();
  }

  /** The exposure that a file inherits of its container. */
  static FileExposure inherited(CloudFile file, Instant enteredAt, FileExposure container) {
    boolean enteredLater = enteredAt != null && enteredAt.isAfter(container.since());
    Instant since = enteredLater ? enteredAt : container.since();
    return message(file.withExposure(container.file().exposure(), since), container, since, true);
  }

  /** The file inherits nothing of its container any more; the message deletes its key. */
  static FileExposure ended(CloudFile file, FileExposure container, Instant at) {
    return message(file.withExposure(Exposure.UNKNOWN), container, at, false);
  }

  private static FileExposure message(
      CloudFile file, FileExposure container, Instant since, boolean shared) {
    return new FileExposure(
        container.app(),
        container.tenant(),
        file,
        null,
        since,
        container.by(),
        container.activityId(),
        shared,
        container.linkId(),
        container.recipient(),
        container.file().id(),
        container.file().caption());
  }
}
