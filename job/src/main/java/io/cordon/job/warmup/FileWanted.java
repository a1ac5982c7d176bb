package io.cordon.job.warmup;

import org.apache.flink.api.connector.source.SourceEvent;

/** A reader says that it has no file of the warm-up, and could read one. */
record FileWanted() implements SourceEvent {}
