package io.cordon.model.activity;

import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.List;

/** Builds an {@link Activity} part by part; parts that are not set take the record's defaults. */
public final class ActivityBuilder {
  private String id;
  private List<String> eventIds;
  private String correlationId;
  private Instant time;
  private Instant arrived;
  private App app;
  private String tenant;
  private String rawType;
  private Verb verb;
  private Outcome outcome;
  private Actor actor;
  private CloudFile file;
  private Share share;
  private LabelChange labelChange;
  private Label labelBefore;
  private Endpoint endpoint;
  private Client client;
  private Severity severity;
  private SettingChange setting;
  private Emission emission;
  private Contents contents;
  private Transfer transfer;
  private DlpRule dlpRule;

  ActivityBuilder(String id, Instant time) {
    this.id = id;
    this.time = time;
    this.arrived = time;
    this.eventIds = List.of(id);
  }

  ActivityBuilder(Activity activity) {
    id = activity.id();
    eventIds = activity.eventIds();
    correlationId = activity.correlationId();
    time = activity.time();
    arrived = activity.arrived();
    app = activity.app();
    tenant = activity.tenant();
    rawType = activity.rawType();
    verb = activity.verb();
    outcome = activity.outcome();
    actor = activity.actor();
    file = activity.file();
    share = activity.share();
    labelChange = activity.labelChange();
    labelBefore = activity.labelBefore();
    endpoint = activity.endpoint();
    client = activity.client();
    severity = activity.severity();
    setting = activity.setting();
    emission = activity.emission();
    contents = activity.contents();
    transfer = activity.transfer();
    dlpRule = activity.dlpRule();
  }

  public ActivityBuilder id(String id) {
    this.id = id;
    return this;
  }

  public ActivityBuilder eventIds(List<String> eventIds) {
    this.eventIds = eventIds;
    return this;
  }

  public ActivityBuilder correlationId(String correlationId) {
    this.correlationId = correlationId;
    return this;
  }

  public ActivityBuilder time(Instant time) {
    this.time = time;
    return this;
  }

  public ActivityBuilder arrived(Instant arrived) {
    this.arrived = arrived;
    return this;
  }

  public ActivityBuilder app(App app) {
    this.app = app;
    return this;
  }

  public ActivityBuilder tenant(String tenant) {
    this.tenant = tenant;
    return this;
  }

  public ActivityBuilder rawType(String rawType) {
    this.rawType = rawType;
    return this;
  }

  public ActivityBuilder verb(Verb verb) {
    this.verb = verb;
    return this;
  }

  public ActivityBuilder outcome(Outcome outcome) {
    this.outcome = outcome;
    return this;
  }

  public ActivityBuilder actor(Actor actor) {
    this.actor = actor;
    return this;
  }

  public ActivityBuilder file(CloudFile file) {
    this.file = file;
    return this;
  }

  public ActivityBuilder share(Share share) {
    this.share = share;
    return this;
  }

  public ActivityBuilder labelChange(LabelChange labelChange) {
    this.labelChange = labelChange;
    return this;
  }

  public ActivityBuilder labelBefore(Label labelBefore) {
    this.labelBefore = labelBefore;
    return this;
  }

  public ActivityBuilder endpoint(Endpoint endpoint) {
    this.endpoint = endpoint;
    return this;
  }

  public ActivityBuilder client(Client client) {
    this.client = client;
    return this;
  }

  public ActivityBuilder severity(Severity severity) {
    this.severity = severity;
    return this;
  }

  public ActivityBuilder setting(SettingChange setting) {
    this.setting = setting;
    return this;
  }

  public ActivityBuilder emission(Emission emission) {
    this.emission = emission;
    return this;
  }

  public ActivityBuilder contents(Contents contents) {
    this.contents = contents;
    return this;
  }

  public ActivityBuilder transfer(Transfer transfer) {
    this.transfer = transfer;
    return this;
  }

  public ActivityBuilder dlpRule(DlpRule dlpRule) {
    this.dlpRule = dlpRule;
    return this;
  }

  public Activity build() {
    return new Activity(
        id,
        eventIds,
        correlationId,
        time,
        arrived,
        app,
        tenant,
        rawType,
        verb,
        outcome,
        actor,
        file,
        share,
        labelChange,
        labelBefore,
        endpoint,
        client,
        severity,
        setting,
        emission,
        contents,
        transfer,
        dlpRule);
  }
}
