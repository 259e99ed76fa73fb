### Devices of service points: kiosks and assisted desks.

points-title = Service points
points-list = Enrolled devices
points-none = No device is enrolled.
points-until = last day:
points-end = End
points-end-which = End: { $point }
points-enrol = Enrol this device
points-enrol-lead = This very browser becomes a service point’s. You are signed out at once, and every signature and every complaint given here is recorded as given here.
points-kind = What for
points-kind-missing = Choose what it is for.
points-kiosk = A kiosk: people sign and complain by themselves
points-assisted = An assisted desk: people sign and complain with a clerk’s help
points-point = Name of the place
points-point-hint = Shown on every screen. For example: KHURDAN, Darkhan
points-last-day = Last day
points-last-day-hint = A day from today to { $latest }.
points-enrol-submit = Enrol this device

points-signed-out = You are signed out. Write down the number of your receipt.
points-next = Done

act-device-enrolled = Enrolled a device
act-device-ended = Ended a device
