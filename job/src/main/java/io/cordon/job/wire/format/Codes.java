package io.cordon.job.wire.format;

import io.cordon.job.wire.EnumCodes;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.Severity;
import io.cordon.policy.Aggregation;

/** The codes of all enums on the wire. A new constant goes to the end of its list. */
public final class Codes {
  static final EnumCodes<App> APPS =
      EnumCodes.of(App.class, App.UNKNOWN, App.M365, App.BOX, App.DROPBOX, App.GOOGLE_WORKSPACE);

  static final EnumCodes<Verb> VERBS =
      EnumCodes.of(
          Verb.class,
          Verb.UNKNOWN,
          Verb.UPLOAD,
          Verb.DOWNLOAD,
          Verb.UPDATE,
          Verb.DELETE,
          Verb.RENAME,
          Verb.COPY,
          Verb.MOVE,
          Verb.RESTORE,
          Verb.PREVIEW,
          Verb.LOCK,
          Verb.UNLOCK,
          Verb.SHARE,
          Verb.UNSHARE,
          Verb.OPEN,
          Verb.SYNC,
          Verb.UNSYNC,
          Verb.ACCESS_CHECK,
          Verb.CREATE,
          Verb.PURGE,
          Verb.LABEL,
          Verb.INHERIT,
          Verb.EXPOSE,
          Verb.TRANSFER,
          Verb.DLP_MATCH,
          Verb.SIGN_IN,
          Verb.ADMINISTER,
          Verb.OTHER);

  static final EnumCodes<Outcome> OUTCOMES =
      EnumCodes.of(Outcome.class, Outcome.UNKNOWN, Outcome.SUCCESS, Outcome.FAILURE);

  static final EnumCodes<Emission> EMISSIONS =
      EnumCodes.of(
          Emission.class,
          Emission.FIRST,
          Emission.IDENTIFIED,
          Emission.HISTORY,
          Emission.HISTORY_IDENTIFIED,
          Emission.AT_REST);

  static final EnumCodes<ActorKind> ACTOR_KINDS =
      EnumCodes.of(
          ActorKind.class,
          ActorKind.UNKNOWN,
          ActorKind.USER,
          ActorKind.GUEST,
          ActorKind.ANONYMOUS,
          ActorKind.APPLICATION,
          ActorKind.SYSTEM);

  static final EnumCodes<Affiliation> AFFILIATIONS =
      EnumCodes.of(
          Affiliation.class,
          Affiliation.UNKNOWN,
          Affiliation.INTERNAL,
          Affiliation.PARTNER,
          Affiliation.EXTERNAL);

  static final EnumCodes<Employment> EMPLOYMENTS =
      EnumCodes.of(
          Employment.class,
          Employment.UNKNOWN,
          Employment.NOT_YET,
          Employment.EMPLOYED,
          Employment.LEAVING,
          Employment.LEFT);

  public static final EnumCodes<Population> POPULATIONS =
      EnumCodes.of(
          Population.class,
          Population.UNKNOWN,
          Population.PERSON,
          Population.SERVICE_ACCOUNT,
          Population.SYNC_CLIENT,
          Population.BACKUP,
          Population.DELEGATED_APP,
          Population.AGENT,
          Population.GUEST);

  static final EnumCodes<NetworkKind> NETWORK_KINDS =
      EnumCodes.of(
          NetworkKind.class,
          NetworkKind.UNKNOWN,
          NetworkKind.CORPORATE,
          NetworkKind.VPN,
          NetworkKind.MOBILE,
          NetworkKind.HOSTING,
          NetworkKind.ANONYMISER,
          NetworkKind.PROVIDER,
          NetworkKind.PRIVATE);

  static final EnumCodes<CountrySource> COUNTRY_SOURCES =
      EnumCodes.of(
          CountrySource.class,
          CountrySource.UNKNOWN,
          CountrySource.NETWORK,
          CountrySource.DATABASE,
          CountrySource.CLOUD);

  static final EnumCodes<FileKind> FILE_KINDS =
      EnumCodes.of(FileKind.class, FileKind.UNKNOWN, FileKind.FILE, FileKind.FOLDER, FileKind.SITE);

  static final EnumCodes<Exposure> EXPOSURES =
      EnumCodes.of(
          Exposure.class,
          Exposure.UNKNOWN,
          Exposure.PRIVATE,
          Exposure.INTERNAL,
          Exposure.EXTERNAL,
          Exposure.ANYONE,
          Exposure.PUBLIC);

  static final EnumCodes<Audience> AUDIENCES =
      EnumCodes.of(
          Audience.class,
          Audience.UNKNOWN,
          Audience.INTERNAL,
          Audience.ORGANISATION,
          Audience.EXTERNAL,
          Audience.ANYONE,
          Audience.PUBLIC);

  static final EnumCodes<LabelChange> LABEL_CHANGES =
      EnumCodes.of(
          LabelChange.class,
          LabelChange.NONE,
          LabelChange.APPLIED,
          LabelChange.RAISED,
          LabelChange.LOWERED,
          LabelChange.REMOVED,
          LabelChange.REPLACED);

  static final EnumCodes<DestinationKind> DESTINATION_KINDS =
      EnumCodes.of(
          DestinationKind.class,
          DestinationKind.UNKNOWN,
          DestinationKind.CLOUD,
          DestinationKind.REMOVABLE_MEDIA,
          DestinationKind.NETWORK_SHARE,
          DestinationKind.PRINTER,
          DestinationKind.CLIPBOARD,
          DestinationKind.BLUETOOTH,
          DestinationKind.REMOTE_DESKTOP,
          DestinationKind.APPLICATION);

  static final EnumCodes<Severity> SEVERITIES =
      EnumCodes.of(
          Severity.class,
          Severity.INFORMATIONAL,
          Severity.LOW,
          Severity.MEDIUM,
          Severity.HIGH,
          Severity.CRITICAL);

  static final EnumCodes<Mode> MODES =
      EnumCodes.of(Mode.class, Mode.OBSERVE, Mode.NOTIFY, Mode.ENFORCE);

  static final EnumCodes<DetectorKind> DETECTOR_KINDS =
      EnumCodes.of(
          DetectorKind.class,
          DetectorKind.POLICY,
          DetectorKind.CORRELATION,
          DetectorKind.SEQUENCE,
          DetectorKind.BASELINE);

  static final EnumCodes<ActionVerb> ACTION_VERBS =
      EnumCodes.of(
          ActionVerb.class,
          ActionVerb.QUARANTINE,
          ActionVerb.RESTRICT_SHARING,
          ActionVerb.REMOVE_PUBLIC_LINK,
          ActionVerb.REMOVE_EXTERNAL_COLLABORATORS,
          ActionVerb.NOTIFY_USER,
          ActionVerb.NOTIFY_ADMIN,
          ActionVerb.WEBHOOK);

  static final EnumCodes<Aggregation> AGGREGATIONS =
      EnumCodes.of(
          Aggregation.class,
          Aggregation.EVENT_COUNT,
          Aggregation.VALUE_COUNT,
          Aggregation.VALUE_SUM,
          Aggregation.TEMPORAL);

  private Codes() {}
}
