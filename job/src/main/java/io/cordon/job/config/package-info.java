/** Reads and checks the configuration of the streaming job: its keys, defaults and meanings. */
package io.cordon.job.config;
