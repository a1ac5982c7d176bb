/** From an act to the records that a cloud logs of it. One package a cloud. */
package io.cordon.datagen.cloud;
