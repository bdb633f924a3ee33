"""What stands out in the glucose of an account: finding it, and putting it into words."""
