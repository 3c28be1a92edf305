"""Being an organisme of DPC: asked, granted, refused, withdrawn; what is to be followed."""
