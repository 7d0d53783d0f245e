"""What a dialogue shows of its errand: one class an errand, and its line in faces.py."""
