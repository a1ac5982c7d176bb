package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.identity.PeopleScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * More than N downloads within M minutes, as the activity policies of Microsoft Defender for Cloud
 * Apps count: a window that slides in event time. Downloads of service accounts, applications and
 * link visitors do not count.
 *
 * <p>N is not fixed here: each burst of at least {@link #LEAST} downloads gives one alert, whose
 * score is the largest count in its window, so that a budget of false alarms chooses N. The alert
 * is raised when that count is reached. A burst ends when its window holds fewer, or after a day.
 */
final class MassDownloads implements PeerMethod {
  /** Smaller counts are no alerts at any budget. */
  static final int LEAST = 10;

  private static final Duration LONGEST_BURST = Duration.ofDays(1);

  private final Duration window;
  private final Map<String, Person> people = new TreeMap<>();
  private final List<Alert> alerts = new ArrayList<>();

  /**
   * @param window M, for example an hour
   */
  MassDownloads(Duration window) {
    this.window = window;
  }

  @Override
  public String title() {
    return "N downloads in M minutes";
  }

  @Override
  public String description() {
    return "the largest number of a user's downloads within M minutes of a burst; the budget"
        + " chooses N, and M is the one of "
        + PeerMethods.DOWNLOAD_MINUTES
        + " that finds most in each organisation";
  }

  @Override
  public void see(Activity activity) {
    boolean isUser =
        activity.actor().kind() == ActorKind.USER || activity.actor().kind() == ActorKind.GUEST;
    if (isUser && !activity.actor().serviceAccount() && Volume.of(activity) == Volume.DOWNLOADS) {
      String person = activity.person(PeopleScope.ORGANISATION).text();
      people.computeIfAbsent(person, none -> new Person(activity.actor().key())).download(activity);
    }
  }

  @Override
  public List<Alert> alerts() {
    people.values().forEach(Person::endBurst);
    return List.copyOf(alerts);
  }

  /** The downloads of one person: those in the window, and the burst that they belong to. */
  private final class Person {
    private final String user;
    private final Deque<Activity> inWindow = new ArrayDeque<>();
    private Citations burst;
    private Instant peakTime;
    private int peak;

    Person(String user) {
      this.user = user;
    }

    void download(Activity activity) {
      Instant start = activity.time().minus(window);
      while (!inWindow.isEmpty() && !inWindow.peekFirst().time().isAfter(start)) {
        inWindow.removeFirst();
      }
      inWindow.addLast(activity);
      if (burst != null
          && (inWindow.size() < LEAST
              || burst.first().plus(LONGEST_BURST).isBefore(activity.time()))) {
        endBurst();
      }
      if (inWindow.size() >= LEAST) {
        count(activity);
      }
    }

    private void count(Activity activity) {
      if (burst == null) {
        burst = new Citations();
        inWindow.forEach(burst::add);
      } else {
        burst.add(activity);
      }
      if (inWindow.size() > peak) {
        peak = inWindow.size();
        peakTime = activity.time();
      }
    }

    void endBurst() {
      if (burst != null) {
        alerts.add(burst.alert(title(), user, peak, peakTime, false));
      }
      burst = null;
      peak = 0;
    }
  }
}
