package io.cordon.datagen.incident;

import io.cordon.datagen.decoy.AppConsent;
import io.cordon.datagen.decoy.AuditWeek;
import io.cordon.datagen.decoy.CarelessLink;
import io.cordon.datagen.decoy.CompanyLink;
import io.cordon.datagen.decoy.HandOver;
import io.cordon.datagen.decoy.LabelCorrection;
import io.cordon.datagen.decoy.MarketingPublishing;
import io.cordon.datagen.decoy.OrdinaryFileShared;
import io.cordon.datagen.decoy.PartnerOnboarding;
import io.cordon.datagen.decoy.PartnerShare;
import io.cordon.datagen.decoy.WorkAbroad;
import io.cordon.datagen.incident.damage.Ransomware;
import io.cordon.datagen.incident.damage.ThrottledRansomware;
import io.cordon.datagen.incident.exposure.CrossCloudCopy;
import io.cordon.datagen.incident.exposure.ExternalShare;
import io.cordon.datagen.incident.exposure.LabelLoweredThenShared;
import io.cordon.datagen.incident.exposure.PublicFolder;
import io.cordon.datagen.incident.exposure.PublicLink;
import io.cordon.datagen.incident.exposure.PublicLinkTaken;
import io.cordon.datagen.incident.insider.ActiveLeaver;
import io.cordon.datagen.incident.insider.LeaverHarvest;
import io.cordon.datagen.incident.insider.OddHoursInsider;
import io.cordon.datagen.incident.insider.PartnerMule;
import io.cordon.datagen.incident.insider.PoisonedBaseline;
import io.cordon.datagen.incident.insider.SlowExfiltration;
import io.cordon.datagen.incident.intruder.AccountTakeover;
import io.cordon.datagen.incident.intruder.AnonymiserDownload;
import io.cordon.datagen.incident.intruder.CompromisedService;
import io.cordon.datagen.incident.intruder.DelegatedAppTheft;
import io.cordon.datagen.incident.intruder.GuestBulk;
import io.cordon.datagen.incident.intruder.ImpossibleTravel;
import io.cordon.datagen.incident.intruder.TokenTheft;
import io.cordon.datagen.script.Scenario;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All kinds of incidents and decoys that there are. */
public final class Scenarios {
  private static final List<Scenario> INCIDENTS =
      List.of(
          new AccountTakeover(),
          new ImpossibleTravel(),
          new TokenTheft(),
          new AnonymiserDownload(),
          new CompromisedService(),
          new DelegatedAppTheft(),
          new GuestBulk(),
          new LeaverHarvest(),
          new ActiveLeaver(),
          new SlowExfiltration(),
          new OddHoursInsider(),
          new PartnerMule(),
          new PoisonedBaseline(),
          new ExternalShare(),
          new LabelLoweredThenShared(),
          new PublicLink(),
          new PublicLinkTaken(),
          new PublicFolder(),
          new CrossCloudCopy(),
          new Ransomware(),
          new ThrottledRansomware());

  private static final List<Scenario> DECOYS =
      List.of(
          new HandOver(),
          new MarketingPublishing(),
          new LabelCorrection(),
          new PartnerOnboarding(),
          new AuditWeek(),
          new AppConsent(),
          new WorkAbroad(),
          new CompanyLink(),
          new OrdinaryFileShared(),
          new PartnerShare(),
          new CarelessLink());

  private Scenarios() {}

  /** Every kind of incident. */
  public static List<Scenario> incidents() {
    return INCIDENTS;
  }

  /** Every kind of decoy that is played by a script; others follow from people's lives. */
  public static List<Scenario> decoys() {
    return DECOYS;
  }

  /**
   * The incidents of these words; all where none is named.
   *
   * @throws IllegalArgumentException with the known words, for a word that is unknown
   */
  public static List<Scenario> incidents(Set<String> words) {
    Set<String> unknown = new TreeSet<>(words);
    INCIDENTS.forEach(scenario -> unknown.remove(scenario.word()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no scenario is called "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", INCIDENTS.stream().map(Scenario::word).toList()));
    }
    return words.isEmpty()
        ? INCIDENTS
        : INCIDENTS.stream().filter(scenario -> words.contains(scenario.word())).toList();
  }
}
