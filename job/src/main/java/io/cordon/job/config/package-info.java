/** The configuration of a streaming job, read and checked. */
package io.cordon.job.config;
