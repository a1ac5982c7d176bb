package io.cordon.datagen;

import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.cloud.box.BoxWriter;
import io.cordon.datagen.cloud.dropbox.DropboxWriter;
import io.cordon.datagen.cloud.google.GoogleWriter;
import io.cordon.datagen.cloud.m365.M365Writer;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The writers of the clouds that an organisation uses. A new cloud goes here. */
final class CloudWriters {
  private CloudWriters() {}

  static Map<App, CloudWriter> of(World world) {
    Map<App, CloudWriter> writers = new EnumMap<>(App.class);
    for (App app : world.settings().clouds()) {
      writers.put(app, writer(app, world));
    }
    return Collections.unmodifiableMap(writers);
  }

  private static CloudWriter writer(App app, World world) {
    long seed = world.settings().seed();
    return switch (app) {
      case M365 -> new M365Writer(seed, World.DOMAIN);
      case BOX -> new BoxWriter();
      case DROPBOX -> new DropboxWriter(new LoggedPlaces(seed, world.networks()));
      case GOOGLE_WORKSPACE -> new GoogleWriter(seed, World.DOMAIN);
      case UNKNOWN -> throw new IllegalArgumentException("no cloud: " + app);
    };
  }
}
