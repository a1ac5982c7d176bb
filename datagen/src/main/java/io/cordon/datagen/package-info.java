/**
 * A synthetic organisation whose people leave native Microsoft 365 audit records, with labelled
 * incidents among them. Everything is a pure function of a seed and of time.
 */
package io.cordon.datagen;
