/**
 * What every script of an incident or decoy is written with: scenes, sessions, choices of files.
 */
package io.cordon.datagen.script;
