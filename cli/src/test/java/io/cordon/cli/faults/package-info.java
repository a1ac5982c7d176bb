/** Faults of production: broker and job are processes of their own, and end, hang or fill up. */
package io.cordon.cli.faults;
