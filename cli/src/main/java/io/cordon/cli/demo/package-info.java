/** {@code cordon demo}: broker, job and synthetic organisation in one process. */
package io.cordon.cli.demo;
